/** Watches over promises of publication, in turns. */
@NullMarked
package org.lineproof.transparency.boundary.promise;

import org.jspecify.annotations.NullMarked;
