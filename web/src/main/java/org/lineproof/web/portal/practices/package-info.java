/** Where people lay down what is done about an AI system, and see what was laid down before. */
@NullMarked
package org.lineproof.web.portal.practices;

import org.jspecify.annotations.NullMarked;
