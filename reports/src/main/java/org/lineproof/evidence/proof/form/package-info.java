/** Forms that several proof systems share: bytes in JSON, and bytes that a program committed to as public signals. */
@NullMarked
package org.lineproof.evidence.proof.form;

import org.jspecify.annotations.NullMarked;
