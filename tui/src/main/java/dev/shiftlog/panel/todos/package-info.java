/** What is to be done beside the plan, and what to say to the next agent. */
package dev.shiftlog.panel.todos;
