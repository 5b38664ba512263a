/** The entrance of declared answers and their documents. */
@NullMarked
package org.lineproof.assurance.boundary.answer;

import org.jspecify.annotations.NullMarked;
