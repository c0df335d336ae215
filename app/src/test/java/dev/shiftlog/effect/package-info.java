/** Effects against stand-ins for the programs of the outside world. */
package dev.shiftlog.effect;
