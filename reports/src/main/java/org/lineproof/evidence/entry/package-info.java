/** What a log holds: entries that name no person, and the context that binds a proof to its decision. */
@NullMarked
package org.lineproof.evidence.entry;

import org.jspecify.annotations.NullMarked;
