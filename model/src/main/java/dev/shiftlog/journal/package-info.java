/** What every call changed, in a form that can be replayed, merged and undone. */
package dev.shiftlog.journal;
