package org.tenderway.dashboard.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The case page for machines. */
@RestController
class CaseApi {

    private final CasePages pages;

    CaseApi(CasePages pages) {
        this.pages = pages;
    }

    /** Everything about a case that the signed-in person may see. */
    @GetMapping("/api/v1/cases/{reference}")
    CasePage one(@PathVariable String reference) {
        return pages.find(reference)
                .orElseThrow(() ->
                        new ResponseStatusException(HttpStatus.NOT_FOUND, "there is no case with this reference"));
    }
}
