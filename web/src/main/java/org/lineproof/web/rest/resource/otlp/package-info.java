/** OTLP/HTTP: traces in, answers as the OpenTelemetry protocol asks for them. */
@NullMarked
package org.lineproof.web.rest.resource.otlp;

import org.jspecify.annotations.NullMarked;
