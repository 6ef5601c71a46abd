package org.tenderway.evaluation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.tenderway.evaluation.tryout.TrialForm;
import org.tenderway.evaluation.tryout.TrialView;
import org.tenderway.methodology.Methodology;
import org.tenderway.tender.TypedMethodology;
import org.tenderway.vocabulary.Problem;
import org.tenderway.vocabulary.Refusal;

/** Officers try a methodology on made-up bids before they publish it. Nothing is stored. */
@Controller
class TryOutPages {

    private static final String PAGE = "evaluation/try-out";

    private final TypedMethodology design;
    private final TryOutReaders readers;

    TryOutPages(TypedMethodology design, TryOutReaders readers) {
        this.design = design;
        this.readers = readers;
    }

    @GetMapping("/evaluation/try-out")
    String empty(Model model) {
        readers.refuseOthers();
        return show(model, TrialForm.EXAMPLE, List.of());
    }

    @PostMapping("/evaluation/try-out")
    String tried(@ModelAttribute TrialForm typed, Model model, HttpServletResponse response) {
        readers.refuseOthers();
        try {
            Methodology methodology = typed.methodology(design);
            model.addAttribute("outcome", TrialView.of(methodology, typed.bids(methodology)));
            return show(model, typed, List.of());
        } catch (Refusal refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            // Whatever belongs to one bid stands in the one field of all bids.
            String field = refused.field().startsWith("bids.") ? "bids" : refused.field();
            return show(model, typed, List.of(new Refusal(field, refused.reason())));
        }
    }

    private static String show(Model model, TrialForm typed, List<Refusal> errors) {
        model.addAttribute("typed", typed);
        model.addAttribute("errors", Problem.of(errors));
        model.addAttribute(
                "problems",
                errors.isEmpty()
                        ? Map.of()
                        : Map.of(errors.get(0).field(), errors.get(0).reason()));
        return PAGE;
    }
}
