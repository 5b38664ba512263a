/** Files of an installation: private ones, keys, secrets, unpacked archives. */
@NullMarked
package org.lineproof.deploy.launcher.files;

import org.jspecify.annotations.NullMarked;
