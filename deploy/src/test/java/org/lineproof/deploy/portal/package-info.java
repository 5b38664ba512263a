/** The portal as people meet it: a real browser, the real login page. */
@NullMarked
package org.lineproof.deploy.portal;

import org.jspecify.annotations.NullMarked;
