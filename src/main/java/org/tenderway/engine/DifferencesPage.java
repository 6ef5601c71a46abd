package org.tenderway.engine;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import org.tenderway.identity.People;
import org.tenderway.identity.Person;
import org.tenderway.vocabulary.Overtaken;

/** Where whoever was too late reads what differs, and puts what they typed in its place or leaves it as it is. */
@ControllerAdvice(annotations = Controller.class)
class DifferencesPage {

    static final String VERSION = "version";

    private static final Set<String> OF_ITS_OWN = Set.of(VERSION, "_csrf", FormNumbers.FIELD);
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("'at' HH:mm 'on' d MMMM yyyy", Locale.UK);

    private final People people;

    DifferencesPage(People people) {
        this.people = people;
    }

    @ExceptionHandler
    ModelAndView differences(Overtaken overtaken, HttpServletRequest request) {
        var page = new ModelAndView("engine/overtaken", HttpStatus.CONFLICT);
        page.addObject("who", people.find(overtaken.by()).map(Person::name).orElse(overtaken.by()));
        page.addObject("when", WHEN.format(ZonedDateTime.ofInstant(overtaken.at(), OneClock.LONDON)));
        page.addObject("differences", overtaken.differences());
        page.addObject("mark", overtaken.mark());
        page.addObject("lookAt", overtaken.page());
        page.addObject(
                "sentTo",
                request.getRequestURI().substring(request.getContextPath().length()));
        page.addObject("typed", typed(request));
        return page;
    }

    private static List<Input> typed(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .filter(input -> !OF_ITS_OWN.contains(input.getKey()))
                .flatMap(input -> Stream.of(input.getValue()).map(value -> new Input(input.getKey(), value)))
                .toList();
    }

    /** An input as it was sent, to be sent once more. */
    record Input(String name, String value) {}
}
