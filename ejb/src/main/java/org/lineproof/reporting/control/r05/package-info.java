/** R05: the explanation of one decision, as a letter to the person. */
@NullMarked
package org.lineproof.reporting.control.r05;

import org.jspecify.annotations.NullMarked;
