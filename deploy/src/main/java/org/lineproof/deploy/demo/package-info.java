/**
 * The demonstration: medical-claim triage of a statutory payer. A client like any other: it uses the public API alone,
 * and stands for the pipeline, the model server and the reviewer of one organisation.
 */
@NullMarked
package org.lineproof.deploy.demo;

import org.jspecify.annotations.NullMarked;
