package org.tenderway.replay;

import java.util.List;
import java.util.Locale;
import org.tenderway.accreditation.Incumbent;
import org.tenderway.accreditation.Registration;

/**
 * A fictional care home that serves already when the list opens. That there were 39 in the city is the report's number;
 * their names, their providers and how many of them nurse are not in it.
 */
record CareHome(String name, Registration registration) {

    private static final List<String> RESIDENTIAL = List.of(
            "Acacia House",
            "Bramble Court",
            "Clover Lodge",
            "Daisy Bank",
            "Elder Grange",
            "Foxglove House",
            "Gentian Court",
            "Harebell Lodge",
            "Ivy Bank",
            "Jasmine Grange",
            "Knapweed House",
            "Lavender Court",
            "Mallow Lodge",
            "Nettle Bank",
            "Orchid Grange",
            "Primrose House",
            "Quince Court",
            "Rosemary Lodge",
            "Sorrel Bank",
            "Tansy Grange",
            "Valerian House",
            "Woodruff Court",
            "Yarrow Lodge",
            "Aster Bank",
            "Bluebell Grange",
            "Campion House",
            "Dogwood Court",
            "Eyebright Lodge",
            "Fennel Bank",
            "Gorse Grange",
            "Heather House",
            "Iris Court",
            "Juniper Lodge");

    private static final List<String> NURSING = List.of(
            "Kingcup Nursing Home",
            "Lily Nursing Home",
            "Marigold Nursing Home",
            "Oxlip Nursing Home",
            "Pimpernel Nursing Home",
            "Speedwell Nursing Home");

    /** All 39, in the order in which they are invited. */
    static List<CareHome> all() {
        return java.util.stream.Stream.concat(
                        RESIDENTIAL.stream().map(name -> new CareHome(name, Registration.RESIDENTIAL)),
                        NURSING.stream().map(name -> new CareHome(name, Registration.NURSING)))
                .toList();
    }

    Incumbent entry() {
        return new Incumbent(
                name + Bidder.FICTIONAL,
                name + " Ltd" + Bidder.FICTIONAL,
                name.toLowerCase(Locale.UK).replaceAll("[^a-z]+", ".") + "@home.example",
                registration);
    }
}
