package org.lineproof.inference.control.proof.chain;

import java.util.UUID;
import org.lineproof.evidence.proof.OnChainCall;
import org.lineproof.inference.entity.proof.NodeAnswer.Answer;

/**
 * What a node is to be asked.
 *
 * @param call the proof in the form of the contract
 * @param own what our own verification says
 * @param unanswered how often in a row nothing was found out
 */
public record Question(UUID receipt, OnChainCall call, Answer own, int unanswered) {}
