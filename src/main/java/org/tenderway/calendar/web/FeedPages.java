package org.tenderway.calendar.web;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.tenderway.calendar.domain.PersonalFeed;

/** A person's own calendar feed: its secret address is shown once, and it works until it is revoked. */
@Controller
class FeedPages {

    private static final String PAGE = "/calendar-feed";

    private final PersonalFeed feed;

    FeedPages(PersonalFeed feed) {
        this.feed = feed;
    }

    @GetMapping(PAGE)
    String page(Model model) {
        model.addAttribute("open", feed.isOpen());
        return "calendar/feed";
    }

    @PostMapping(PAGE)
    String create(RedirectAttributes next) {
        next.addFlashAttribute(
                "address",
                ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path("/calendar/feed/{token}.ics")
                        .buildAndExpand(feed.create())
                        .toUriString());
        return "redirect:" + PAGE;
    }

    @PostMapping(PAGE + "/revoke")
    String revoke(RedirectAttributes next) {
        feed.revoke();
        next.addFlashAttribute("done", "The address was revoked: it gives nothing any more");
        return "redirect:" + PAGE;
    }

    @GetMapping("/calendar/feed/{token}.ics")
    ResponseEntity<String> read(@PathVariable String token) {
        return feed.read(token)
                .map(days -> ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType("text/calendar;charset=UTF-8"))
                        .cacheControl(CacheControl.noStore())
                        .body(days))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
