/** What the organisation declared, in the blocks of any report: answers to requirements, and what it laid down. */
@NullMarked
package org.lineproof.reporting.control.declared;

import org.jspecify.annotations.NullMarked;
