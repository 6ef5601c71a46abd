package org.tenderway.engine;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** An address that exists, asked in a way it does not answer; and, for machines, one that does not exist. */
@ControllerAdvice
class WrongWay {

    @ExceptionHandler
    Object method(HttpRequestMethodNotSupportedException wrong, HttpServletRequest request) {
        return answer(wrong.getStatusCode(), "This address does not take %s.".formatted(wrong.getMethod()), request);
    }

    @ExceptionHandler
    Object content(HttpMediaTypeNotSupportedException wrong, HttpServletRequest request) {
        return answer(wrong.getStatusCode(), "This address does not read that type of content.", request);
    }

    @ExceptionHandler
    Object accepted(HttpMediaTypeNotAcceptableException wrong, HttpServletRequest request) {
        return answer(wrong.getStatusCode(), "This address does not answer in the type that was asked for.", request);
    }

    /** Neither a route nor a file. */
    @ExceptionHandler({NoHandlerFoundException.class, NoResourceFoundException.class})
    Object nothing(ServletException wrong, HttpServletRequest request) throws ServletException {
        if (!isForMachines(request)) {
            throw wrong;
        }
        return answer(HttpStatus.NOT_FOUND, "There is nothing at this address.", request);
    }

    private static Object answer(HttpStatusCode status, String sentence, HttpServletRequest request) {
        if (isForMachines(request)) {
            return ResponseEntity.of(ProblemDetail.forStatusAndDetail(status, sentence))
                    .build();
        }
        return new ModelAndView("engine/refused", java.util.Map.of("reason", sentence), status);
    }

    private static boolean isForMachines(HttpServletRequest request) {
        return WebPath.of(request).startsWith("/api/");
    }
}
