/** The plan as a checklist. */
package dev.shiftlog.panel.plan;
