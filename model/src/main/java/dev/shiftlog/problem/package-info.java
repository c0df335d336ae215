/**
 * What went wrong, read from the output of compilers, linters and programs, and how the same error is
 * known again when lines, literals and folders have changed. One class a tool; adding a tool is one class
 * and one line in {@link dev.shiftlog.problem.Recognisers}.
 */
package dev.shiftlog.problem;
