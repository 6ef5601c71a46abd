package org.tenderway.portal.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tenderway.bid.Attachments;
import org.tenderway.bid.BidFile;
import org.tenderway.portal.domain.BidDesk;
import org.tenderway.portal.web.BidFrame.Work;
import org.tenderway.vocabulary.Problem;
import org.tenderway.vocabulary.Refusal;

/** Files of a bid: attached to an answer or to the prices of a lot, looked at, removed. */
@Controller
class BidFilePages {

    private final BidFrame frame;
    private final BidDesk desk;

    BidFilePages(BidFrame frame, BidDesk desk) {
        this.frame = frame;
        this.desk = desk;
    }

    /** Where a file can belong: the value is its place in the list. */
    record Place(String value, String label, int lot, String question) {}

    /** A file as the list shows it. */
    record Row(String id, String name, String size, String state, String flagged) {

        static Row of(BidFile file) {
            return new Row(
                    file.id(),
                    file.name(),
                    "%,d KB".formatted(Math.max(1, file.size() / 1024)),
                    file.state().label(),
                    file.flagged());
        }
    }

    @GetMapping("/supplier/bids/{tender}/files")
    String files(@PathVariable String tender, @RequestParam(required = false) @Nullable String larger, Model model) {
        List<Problem> errors = larger == null
                ? List.of()
                : List.of(new Problem(
                        "file",
                        "This file is larger than %d MB".formatted(desk.limits().mostBytes() / (1024 * 1024))));
        return show(frame.of(tender), "", errors, model);
    }

    @PostMapping("/supplier/bids/{tender}/files")
    String attach(
            @PathVariable String tender,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String place,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response)
            throws IOException {
        Work work = frame.of(tender);
        try {
            work.refuseUnlessOpen();
            Place to = places(work).stream()
                    .filter(each -> each.value().equals(place))
                    .findFirst()
                    .orElseThrow(() -> new Refusal("place", "choose what the file belongs to"));
            if (file == null || file.isEmpty()) {
                throw new Refusal("file", "choose a file that is not empty");
            }
            try (InputStream content = file.getInputStream()) {
                BidFile taken = desk.attach(
                        work.tender(),
                        to.lot(),
                        to.question(),
                        Objects.requireNonNullElse(file.getOriginalFilename(), "file"),
                        content);
                next.addFlashAttribute("done", attached(taken));
            }
            return "redirect:/supplier/bids/%s/files".formatted(work.tender());
        } catch (Refusal refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return show(work, place, Problem.of(refused), model);
        }
    }

    @GetMapping("/supplier/bids/{tender}/files/{id}")
    ResponseEntity<byte[]> read(@PathVariable String tender, @PathVariable String id) {
        Work work = frame.of(tender);
        own(work, id);
        return Attachments.of(desk.read(work.tender(), id));
    }

    @PostMapping("/supplier/bids/{tender}/files/{id}/remove")
    String remove(@PathVariable String tender, @PathVariable String id, RedirectAttributes next) {
        Work work = frame.of(tender);
        own(work, id);
        work.refuseUnlessOpen();
        desk.detach(work.tender(), id);
        next.addFlashAttribute("done", "The file was removed");
        return "redirect:/supplier/bids/%s/files".formatted(work.tender());
    }

    private static String attached(BidFile taken) {
        return switch (taken.state()) {
            case READY -> "The file is attached";
            case BEING_CHECKED -> "The file is attached. It is still being checked for viruses: look here again later";
            case REMOVED ->
                throw new Refusal("file", "a virus was found in this file, so it was removed: attach one without");
        };
    }

    /** A file of somebody else is not there. */
    private void own(Work work, String id) {
        if (!desk.isOwn(work.tender(), id)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private String show(Work work, String place, List<Problem> errors, Model model) {
        BidFrame.show(work, errors, model);
        model.addAttribute("places", places(work));
        model.addAttribute("place", place);
        model.addAttribute(
                "files", desk.files(work.tender()).stream().map(Row::of).toList());
        model.addAttribute(
                "hint",
                "%s. At most %,d MB each and %d files in all."
                        .formatted(
                                desk.limits().kinds(),
                                desk.limits().mostBytes() / (1024 * 1024),
                                desk.limits().mostFiles()));
        return "portal/bid-files";
    }

    private static List<Place> places(Work work) {
        List<Place> places = new ArrayList<>();
        work.opportunity().lots().stream()
                .filter(lot -> work.draft().offers().containsKey(lot.number()))
                .forEach(lot -> {
                    String of = "Lot %d %s: ".formatted(lot.number(), lot.name());
                    work.wanted()
                            .questions()
                            .forEach(asked -> places.add(new Place(
                                    "%d-%d".formatted(lot.number(), places.size()),
                                    of + asked.title(),
                                    lot.number(),
                                    asked.code())));
                    if (!work.wanted().prices().isEmpty()) {
                        places.add(new Place(
                                "%d-%d".formatted(lot.number(), places.size()), of + "prices", lot.number(), ""));
                    }
                });
        return places;
    }
}
