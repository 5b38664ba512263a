/** Sealing keys for trying things out, with certificates of a small authority on this machine: without evidential value. */
@NullMarked
package org.lineproof.deploy.launcher.seal;

import org.jspecify.annotations.NullMarked;
