/** Promises of publication that were not kept. */
@NullMarked
package org.lineproof.transparency.entity.promise;

import org.jspecify.annotations.NullMarked;
