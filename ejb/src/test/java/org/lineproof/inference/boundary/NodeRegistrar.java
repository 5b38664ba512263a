package org.lineproof.inference.boundary;

import java.util.List;
import java.util.Map;
import org.lineproof.benchmark.Node;
import org.lineproof.inference.control.Outcome;
import org.lineproof.inference.control.ReceiptRecording;
import org.lineproof.inference.control.SignedReceipt;

/** The registrar of a node: its recording begins a transaction, as the container does. */
record NodeRegistrar(Node node) {

    InferenceRegistrar registrar() {
        ReceiptRecording recording = node.bean(ReceiptRecording.class);
        InferenceRegistrar registrar = new InferenceRegistrar();
        registrar.recording = new ReceiptRecording() {
            @Override
            public List<Outcome> record(List<SignedReceipt> batch) {
                return node.inTransaction(() -> recording.record(batch));
            }

            @Override
            public Map<Integer, Outcome> recordWhole(List<SignedReceipt> batch) {
                return node.inTransaction(() -> recording.recordWhole(batch));
            }
        };
        return registrar;
    }
}
