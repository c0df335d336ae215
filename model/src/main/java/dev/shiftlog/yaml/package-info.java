/** YAML as people and session-glue write it, read into JSON values and written from them. Pure. */
package dev.shiftlog.yaml;
