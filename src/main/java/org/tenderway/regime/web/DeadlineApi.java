package org.tenderway.regime.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tenderway.calendar.TypedDay;
import org.tenderway.regime.DeadlineAnswer;
import org.tenderway.regime.Deadlines;
import org.tenderway.vocabulary.Refusal;

/** Counts the deadline of a duty for anybody who asks. */
@RestController
@Tag(name = "Calculators")
class DeadlineApi {

    static final String DUTY = "duty";

    private final Deadlines deadlines;

    DeadlineApi(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    @GetMapping(path = "/api/v1/deadlines", produces = "application/json")
    @Operation(
            operationId = "deadline",
            summary = "The last day in time for a duty, or the earliest lawful day of a step",
            description = "kind says which of the two the day is.")
    @ApiResponse(responseCode = "200", description = "The counted deadline")
    @ApiResponse(responseCode = "422", description = "The question cannot be answered; the detail says why")
    DeadlineAnswer deadline(
            @Parameter(description = "The machine name of the duty, or its printed title")
                    @RequestParam(required = false)
                    @Nullable
                    String duty,
            @Parameter(description = "The day of the event that the duty counts from, as 2026-03-02")
                    @RequestParam(required = false)
                    @Nullable
                    String start) {
        if (duty == null || duty.isBlank()) {
            throw new Refusal(
                    DUTY,
                    "duty is missing: the description of this interface names the %d that are known"
                            .formatted(deadlines.duties().size()));
        }
        LocalDate day = TypedDay.required("start", start);
        return deadlines.answer(duty, day);
    }
}
