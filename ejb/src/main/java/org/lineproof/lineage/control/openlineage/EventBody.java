package org.lineproof.lineage.control.openlineage;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.lineproof.tenancy.entity.Refusal;

/**
 * A body that was delivered: the bytes of one event, or of the elements of an array.
 *
 * @param values each exactly as received, without the separators between them
 */
public record EventBody(List<byte[]> values, boolean isArray) {

    /** The most bytes of a body after inflating. */
    public static final int MAX_BYTES = 20 << 20;

    /** The most events of a body. */
    public static final int MAX_EVENTS = 10_000;

    private static final JsonFactory JSON = new JsonFactory();

    /** @throws Refusal if the body is too large, not UTF-8, not JSON, or neither object nor array */
    public static EventBody split(byte[] body) {
        if (body.length > MAX_BYTES) {
            throw Refusal.tooLarge(null, "a body has at most " + MAX_BYTES + " bytes; send several");
        }
        String text = decoded(body);
        try (JsonParser parser = JSON.createParser(text)) {
            JsonToken first = parser.nextToken();
            if (first == JsonToken.START_OBJECT) {
                parser.skipChildren();
                requireEnd(parser);
                return new EventBody(List.of(body), false);
            }
            if (first != JsonToken.START_ARRAY) {
                throw Refusal.malformed(null, "expected an OpenLineage event, a JSON object, or an array of events");
            }
            EventBody elements = new EventBody(elements(parser, text), true);
            requireEnd(parser);
            return elements;
        } catch (IOException e) {
            throw Refusal.malformed(null, "is not well-formed JSON");
        }
    }

    private static List<byte[]> elements(JsonParser parser, String text) throws IOException {
        List<byte[]> values = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (values.size() == MAX_EVENTS) {
                throw Refusal.tooLarge(null, "a body has at most " + MAX_EVENTS + " events; send several");
            }
            int from = (int) parser.currentTokenLocation().getCharOffset();
            parser.skipChildren();
            parser.finishToken();
            int to = (int) parser.currentLocation().getCharOffset();
            values.add(text.substring(from, to).getBytes(StandardCharsets.UTF_8));
        }
        return values;
    }

    private static void requireEnd(JsonParser parser) throws IOException {
        if (parser.nextToken() != null) {
            throw Refusal.malformed(null, "has something after the JSON value");
        }
    }

    private static String decoded(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Refusal.malformed(null, "is not UTF-8");
        }
    }
}
