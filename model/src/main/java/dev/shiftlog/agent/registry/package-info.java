/** The list of agents: the one place that names them all. */
package dev.shiftlog.agent.registry;
