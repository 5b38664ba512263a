/** Signed notes and cosignatures (C2SP signed-note, tlog-cosignature), checkpoints, promises, and strict Ed25519. */
@NullMarked
package org.lineproof.evidence.note;

import org.jspecify.annotations.NullMarked;
