/** What people answer to requirements that no check computes. */
@NullMarked
package org.lineproof.assurance.entity.answer;

import org.jspecify.annotations.NullMarked;
