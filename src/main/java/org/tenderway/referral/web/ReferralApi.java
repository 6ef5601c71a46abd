package org.tenderway.referral.web;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.tenderway.referral.OfferView;
import org.tenderway.referral.PlacementView;
import org.tenderway.referral.ReferralKpi;
import org.tenderway.referral.RequestView;
import org.tenderway.referral.domain.ReferralKpis;
import org.tenderway.referral.domain.ReferralReading;
import org.tenderway.referral.process.ReferralOfferProcess;

/** Requests and answers for the council's social-care system; the same rules as everywhere. */
@RestController
class ReferralApi {

    private final ReferralReading reading;
    private final ReferralKpis kpis;
    private final ReferralOfferProcess offering;
    private final Readers readers;

    ReferralApi(ReferralReading reading, ReferralKpis kpis, ReferralOfferProcess offering, Readers readers) {
        this.reading = reading;
        this.kpis = kpis;
        this.offering = offering;
        this.readers = readers;
    }

    /** A request with every turn so far and what came of it. */
    record Whole(RequestView request, List<OfferView> offers, List<PlacementView> placements) {}

    /** An answer of a provider; the reason's code is needed for a refusal. */
    record Answer(@Nullable String answer, @Nullable String reasonCode, @Nullable String reason) {}

    @GetMapping("/api/v1/referrals/{reference}")
    Whole one(@PathVariable String reference) {
        readers.refuseSuppliers();
        return whole(reference);
    }

    @PostMapping("/api/v1/referrals")
    ResponseEntity<Whole> receive(@RequestBody RequestForm form) {
        String reference = reading.receive(form.read());
        return ResponseEntity.created(URI.create("/api/v1/referrals/" + reference))
                .body(whole(reference));
    }

    @PostMapping("/api/v1/referrals/{reference}/offers/{number}/answer")
    Whole answer(@PathVariable String reference, @PathVariable int number, @RequestBody Answer answer) {
        whole(reference);
        offering.answer(reference, number, text(answer.answer()), text(answer.reasonCode()), text(answer.reason()));
        return whole(reference);
    }

    @GetMapping("/api/v1/referrals/kpi")
    List<ReferralKpi> kpi(@RequestParam(defaultValue = "") String caseReference) {
        readers.refuseSuppliers();
        return kpis.of(caseReference.strip());
    }

    private Whole whole(String reference) {
        RequestView request = reading.find(reference)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "there is no such request"));
        return new Whole(request, reading.offersOf(reference), reading.placementsFor(reference));
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
