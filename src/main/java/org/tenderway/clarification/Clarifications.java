package org.tenderway.clarification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tenderway.supplier.SignedInSupplier;

/** Questions and answers about published tenders. Who asked is kept nowhere, so nothing here can tell it. */
public interface Clarifications {

    /** When questions close; nothing before the tender is published. */
    Optional<Window> window(String tender);

    void registerInterest(String tender, SignedInSupplier supplier);

    boolean isInterested(String tender, SignedInSupplier supplier);

    /** How many organisations registered an interest: the number and nothing else. */
    int interested(String tender);

    /** The tenders in which this organisation registered an interest. */
    List<String> tendersOf(SignedInSupplier supplier);

    /**
     * Takes a question, free of whatever would tell who asks, and registers the interest, so that the answer comes.
     *
     * @throws org.tenderway.vocabulary.Refusal when questions have closed, or there is nothing to read in it
     */
    void ask(String tender, SignedInSupplier supplier, String question);

    /** In the order in which they were answered. */
    List<Answered> answered(String tender);

    /** For procurement officers: what still waits for an answer, in an order that tells nothing about when it was asked. */
    List<Waiting> waiting(String tender);

    /** The people who are told about answers. For letters only. */
    List<SignedInSupplier> toBeTold(String tender);

    /** The time in which questions are taken. */
    record Window(String tender, Instant closesAt, boolean isOpen) {}

    /** A question as it was published, with its answer. */
    record Answered(int number, String question, String answer, LocalDate answeredOn) {}

    /** A question that waits; its key is drawn by lot. */
    record Waiting(String key, String tender, String asked) {}
}
