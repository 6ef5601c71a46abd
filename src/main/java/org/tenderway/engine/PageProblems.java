package org.tenderway.engine;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;
import org.tenderway.vocabulary.Refusal;

/** The page that is shown when a rule said no and the page that asked did not show it beside the field itself. */
@ControllerAdvice(annotations = Controller.class)
class PageProblems {

    /**
     * Only a look is answered so: who sends something typed it on a page that was theirs. Not so for tasks: their ids tell
     * whose they are, and whoever may read how theirs ended is told.
     */
    @ExceptionHandler
    ModelAndView notTheirs(Refusal.NotTheirs refusal, HttpServletRequest request) {
        if (request.getMethod().equals("POST") && !WebPath.of(request).startsWith("/tasks/")) {
            return refused(refusal);
        }
        return new ModelAndView("error/404", HttpStatus.NOT_FOUND);
    }

    @ExceptionHandler
    ModelAndView refused(Refusal refusal) {
        return page(HttpStatus.UNPROCESSABLE_ENTITY, refusal.reason());
    }

    @ExceptionHandler({ConcurrencyFailureException.class, jakarta.persistence.OptimisticLockException.class})
    ModelAndView overtaken() {
        return page(HttpStatus.CONFLICT, WentWrong.OVERTAKEN);
    }

    @ExceptionHandler
    ModelAndView mistyped(MethodArgumentTypeMismatchException mistyped) {
        return page(
                HttpStatus.UNPROCESSABLE_ENTITY,
                "“%s” is not a value for “%s”".formatted(mistyped.getValue(), mistyped.getName()));
    }

    @ExceptionHandler({
        org.camunda.bpm.engine.ProcessEngineException.class,
        DataIntegrityViolationException.class,
        TransactionSystemException.class
    })
    ModelAndView failed(RuntimeException failed) {
        var wrong = WentWrong.in(failed);
        var refusal = wrong.refusal();
        if (refusal != null) {
            return refused(refusal);
        }
        if (wrong.overtaken()) {
            return overtaken();
        }
        if (wrong.unfit()) {
            return page(HttpStatus.UNPROCESSABLE_ENTITY, WentWrong.UNFIT);
        }
        throw failed;
    }

    private static ModelAndView page(HttpStatus status, String reason) {
        var page = new ModelAndView("engine/refused", status);
        page.addObject("reason", reason);
        return page;
    }
}
