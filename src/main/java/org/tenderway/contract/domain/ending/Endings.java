package org.tenderway.contract.domain.ending;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.contract.domain.ContractEnds;
import org.tenderway.contract.domain.TermWatch;

/** Takes the answer to the question what follows a contract to whatever carries it out. */
@Service
@Transactional
public class Endings {

    private final Extending extending;
    private final Reprocuring reprocuring;
    private final OrderlyEnding orderly;
    private final Excepting excepting;
    private final TermWatch watch;
    private final ContractEnds ends;

    Endings(
            Extending extending,
            Reprocuring reprocuring,
            OrderlyEnding orderly,
            Excepting excepting,
            TermWatch watch,
            ContractEnds ends) {
        this.extending = extending;
        this.reprocuring = reprocuring;
        this.orderly = orderly;
        this.excepting = excepting;
        this.watch = watch;
        this.ends = ends;
    }

    public void decide(String contract, EndingChoice choice) {
        switch (Ending.of(choice.decision())) {
            case EXTEND ->
                extending.propose(
                        contract,
                        new NewExtension(
                                choice.newEnd(),
                                choice.extensionKind(),
                                choice.ground(),
                                choice.reason(),
                                choice.spent(),
                                ""));
            case REPROCURE -> reprocuring.start(contract, choice.reason());
            case END -> orderly.letEnd(contract, choice.reason());
            case EXCEPTION ->
                excepting.propose(
                        contract,
                        new NewException(
                                choice.exceptionName(),
                                choice.ground(),
                                choice.reason(),
                                choice.reviewOn(),
                                choice.spent()));
            case LATER -> watch.decideLater(contract, choice.reason());
            case ANSWERED -> ends.refuseUnlessAnswered(contract);
        }
    }
}
