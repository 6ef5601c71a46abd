package org.tenderway.evaluation.web;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.tenderway.vocabulary.Refusal;

/** A task that is done, or somebody else's, is a plain sentence and not an error. */
@ControllerAdvice(basePackageClasses = RefusedPage.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusedPage {

    @ExceptionHandler
    @ResponseStatus(HttpStatus.UNPROCESSABLE_ENTITY)
    String refused(Refusal refusal, Model model) {
        model.addAttribute("reason", refusal.reason());
        return "evaluation/refused";
    }
}
