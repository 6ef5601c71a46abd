package org.tenderway.accreditation.web;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.tenderway.accreditation.AccreditationView;
import org.tenderway.accreditation.Accreditations;
import org.tenderway.accreditation.AccreditedListView;
import org.tenderway.accreditation.AccreditedLists;

/** A list and everybody on it, for machines. */
@RestController
class AccreditedListApi {

    private final AccreditedLists lists;
    private final Accreditations accreditations;

    AccreditedListApi(AccreditedLists lists, Accreditations accreditations) {
        this.lists = lists;
        this.accreditations = accreditations;
    }

    @GetMapping("/api/v1/accredited-lists/{reference}")
    ListAnswer one(@PathVariable String reference) {
        return lists.find(reference)
                .map(list -> new ListAnswer(list, accreditations.ofList(reference)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "there is no such list"));
    }

    record ListAnswer(AccreditedListView list, List<AccreditationView> providers) {}
}
