/** What is asked of a cut, and what a check has before it. */
@NullMarked
package org.lineproof.assurance.control.question;

import org.jspecify.annotations.NullMarked;
