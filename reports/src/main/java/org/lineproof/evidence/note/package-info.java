/** Signed notes (C2SP signed-note), checkpoints (C2SP tlog-checkpoint), promises, and strict Ed25519. */
@NullMarked
package org.lineproof.evidence.note;

import org.jspecify.annotations.NullMarked;
