package org.lineproof.deploy.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** Bad input is refused with field and cure, and nothing is stored by half. */
class RefusalIT {

    private final Installation installation = new Installation();
    private final Caller pipeline = installation.pipeline();
    private final Declared declared = Declared.by(pipeline);

    @Test
    void aReceiptOfAnUnknownSystemIsUnprocessable() {
        ObjectNode claims = Declared.NODES.objectNode();
        claims.put("v", 1)
                .put("iss", "gateway")
                .put("system", "nobody-knows")
                .put("epoch", 1)
                .put("sequence", 1);
        claims.setAll(declared.fields("d-1"));
        String token = declared.signer.sign("lineproof-receipt+jwt", claims);
        pipeline.post("/receipts", Installation.JOSE, token).isProblem(422).naming("system");
    }

    @Test
    void aForgedSignatureIsUnprocessableAndNothingIsStored() {
        long before = receipts();
        pipeline.post("/receipts", Installation.SD_JWT, declared.forgedReceipt("d-2"))
                .isProblem(422);
        assertEquals(before, receipts());
    }

    @Test
    void aTokenThatIsNoneIsMalformed() {
        pipeline.post("/receipts", Installation.SD_JWT, "not a token~").isProblem(400);
        pipeline.post("/receipts", Installation.JOSE, "a.b.c").isProblem(400);
        pipeline.post("/receipts", Installation.JOSE, "").isProblem(400);
    }

    @Test
    void aFieldThatIsMissingIsNamed() {
        ObjectNode fields = declared.fields("d-3");
        fields.remove("time");
        pipeline.post("/receipts", Installation.SD_JWT, declared.receipt(fields))
                .isProblem(400)
                .naming("time");
    }

    @Test
    void anotherStatementUnderTheSameNumberIsAConflict() {
        Declared twin = Declared.by(pipeline);
        pipeline.post("/receipts", Installation.SD_JWT, twin.receipt("d-4")).is(201);
        twin.skip(-1);
        pipeline.post("/receipts", Installation.SD_JWT, twin.receipt("d-5")).isProblem(409);
    }

    @Test
    void aSystemWithABadIdIsRefusedByName() {
        ObjectNode system = declared.systemDeclaration().put("id", "No Blanks Allowed");
        Answer answer = pipeline.post("/systems", system);
        assertEquals(4, answer.response().statusCode() / 100, answer::text);
        answer.naming("id");
    }

    @Test
    void duplicateMembersAreMalformed() {
        pipeline.post("/systems", "application/json", "{\"id\":\"a-system\",\"id\":\"b-system\"}")
                .isProblem(400);
    }

    @Test
    void lineageThatIsNoJsonIsMalformed() {
        pipeline.post("/lineage", "application/json", "{").isProblem(400);
        pipeline.post("/lineage", "application/json", "17").isProblem(400);
        pipeline.post("/lineage", "application/json", "").isProblem(400);
    }

    @Test
    void aBodyThatInflatesWithoutEndIsTooLarge() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 24; i++) {
                gzip.write(zeros);
            }
        }
        pipeline.post("/lineage", "application/json", bomb.toByteArray(), "Content-Encoding", "gzip")
                .isProblem(413);
    }

    @Test
    void whatDoesNotExistIsAProblemToo() {
        pipeline.get("/receipts/00000000-0000-0000-0000-000000000000").isProblem(404);
        pipeline.get("/receipts/not-an-id").isProblem(404);
        pipeline.get("/no-such-thing").isProblem(404);
        pipeline.post("/receipts", "application/xml", "<a/>").isProblem(415);
    }

    private long receipts() {
        return pipeline.get("/receipts?system=" + declared.system)
                .is(200)
                .json()
                .path("total")
                .asLong(-1);
    }
}
