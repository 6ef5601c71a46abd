package org.tenderway.evaluation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.tenderway.evaluation.tryout.Guide;
import org.tenderway.evaluation.tryout.TryOut;

/** Tries a methodology on made-up bids. Nothing is stored. */
@RestController
@Tag(name = "Evaluation", description = "Methodologies tried out on made-up bids; for people who are signed in")
class TryOutApi {

    private final TryOut tryOut;
    private final Guide guide;
    private final TryOutReaders readers;

    TryOutApi(TryOut tryOut, Guide guide, TryOutReaders readers) {
        this.tryOut = tryOut;
        this.guide = guide;
        this.readers = readers;
    }

    @PostMapping(
            path = "/api/v1/evaluation/try-out",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Try a methodology on made-up bids; nothing is stored")
    @ApiResponse(responseCode = "200", description = "Components, totals, ranking, disqualifications, flags, working")
    @ApiResponse(responseCode = "422", description = "The field named is missing, unreadable or against the rules")
    Map<String, Object> tryOut(@RequestBody(required = false) @org.jspecify.annotations.Nullable String body) {
        readers.refuseOthers();
        return tryOut.answer(body == null ? "" : body);
    }

    @GetMapping(path = "/api/v1/evaluation/try-out", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Every method by name, with its parameters, a worked request and its result")
    String methods() {
        readers.refuseOthers();
        return guide.text();
    }
}
