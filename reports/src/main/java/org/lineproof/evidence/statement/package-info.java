/** What an inference receipt states, whatever token carried it. */
@NullMarked
package org.lineproof.evidence.statement;

import org.jspecify.annotations.NullMarked;
