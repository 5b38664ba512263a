package org.lineproof.web.rest.body;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.List;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.StrictJson;
import org.lineproof.web.problem.FieldFault;
import org.lineproof.web.problem.Problem;
import org.lineproof.web.problem.ProblemException;

/** Reads a declaration: one strict JSON object, so that what is recorded is what everybody would read. */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public class JsonBodyReader implements MessageBodyReader<ObjectNode> {

    /** A declaration is written by hand or by a build; 1 MB is more than either needs. */
    static final int MAX_BYTES = 1024 * 1024;

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == ObjectNode.class;
    }

    @Override
    public ObjectNode readFrom(
            Class<ObjectNode> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        return read(body.readNBytes(MAX_BYTES + 1));
    }

    static ObjectNode read(byte[] body) {
        if (body.length > MAX_BYTES) {
            throw BoundedBody.tooLarge(MAX_BYTES);
        }
        if (body.length == 0) {
            throw new ProblemException(400, "malformed", "The body is empty; send a JSON object.");
        }
        try {
            return StrictJson.object(body, MAX_BYTES);
        } catch (MalformedJson e) {
            throw new ProblemException(
                    e.field().isEmpty()
                            ? Problem.of(400, "malformed", "The body: " + e.reason() + ".")
                            : Problem.ofFields(400, List.of(new FieldFault(e.field(), e.reason()))));
        }
    }
}
