/** Times as text, spelled by hand where the time library would cost a call more than its work. Pure. */
package dev.shiftlog.time;
