/** The key with which an organisation seals what it issues: a PKCS #12 file, or a key in a PKCS #11 device. */
@NullMarked
package org.lineproof.reporting.seal.key;

import org.jspecify.annotations.NullMarked;
