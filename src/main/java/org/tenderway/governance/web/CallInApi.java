package org.tenderway.governance.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tenderway.calendar.Calendars;
import org.tenderway.calendar.TypedDay;
import org.tenderway.governance.CallIn;

/** Counts the call-in window of a published decision for anybody who asks. */
@RestController
@Tag(name = "Calculators")
class CallInApi {

    private final Calendars calendars;

    CallInApi(Calendars calendars) {
        this.calendars = calendars;
    }

    @GetMapping(path = "/api/v1/call-in", produces = "application/json")
    @Operation(
            summary = "The last day for a call-in and the first for implementation",
            description = "Five working days after publication, by the days on which the council works.")
    @ApiResponse(responseCode = "200", description = "The counted window")
    @ApiResponse(responseCode = "422", description = "The day is missing or is no date; the detail says why")
    CallIn callIn(
            @Parameter(description = "The local day on which the decision was published, as 2019-06-12")
                    @RequestParam(required = false)
                    @Nullable
                    String publishedOn) {
        return CallIn.of(TypedDay.required("publishedOn", publishedOn), calendars);
    }
}
