package org.tenderway.plan.domain;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.plan.NewProgramme;
import org.tenderway.plan.ProgrammeView;
import org.tenderway.plan.Programmes;
import org.tenderway.vocabulary.CaseReference;
import org.tenderway.vocabulary.Refusal;

/** Opens programmes and shows them. */
@Service
@Transactional
class ProgrammeOpening implements Programmes {

    private static final int ON_ONE_PAGE = 25;
    private static final int LAST_PAGE = 1_000_000;

    private final StoredProgrammes programmes;
    private final Clock clock;

    ProgrammeOpening(StoredProgrammes programmes, Clock clock) {
        this.programmes = programmes;
        this.clock = clock;
    }

    @Override
    public void open(NewProgramme plan) {
        Refusal.unless(
                !programmes.existsById(plan.reference().value()),
                "reference",
                "%s is taken: choose another reference".formatted(plan.reference()));
        programmes.saveAndFlush(Programme.open(plan, LocalDate.now(clock)));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<ProgrammeView> find(CaseReference reference) {
        return programmes.findById(reference.value()).map(Programme::view);
    }

    @Override
    @Transactional(readOnly = true)
    public ProgrammeView programme(CaseReference reference) {
        return find(reference).orElseThrow(() -> new Refusal("caseReference", "there is no programme " + reference));
    }

    @Override
    @Transactional(readOnly = true)
    public List<ProgrammeView> all() {
        return programmes.findAllByOrderByReference().stream()
                .map(Programme::view)
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Found search(String typed, int page) {
        String words = "%" + typed.strip().toLowerCase(Locale.ROOT).replaceAll("([%_\\\\])", "\\\\$1") + "%";
        int shown = Math.max(1, Math.min(page, LAST_PAGE));
        Page<Programme> found = programmes.search(words, PageRequest.of(shown - 1, ON_ONE_PAGE));
        return new Found(found.map(Programme::view).toList(), found.getTotalElements(), shown, found.getTotalPages());
    }
}
