/** Conversations that were deleted by us: moved aside, and put back when wanted. */
package dev.shiftlog.trash;
