/** Logs that were closed for ever, and the logs that go on in their place. */
@NullMarked
package org.lineproof.transparency.entity.succession;

import org.jspecify.annotations.NullMarked;
