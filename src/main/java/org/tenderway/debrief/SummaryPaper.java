package org.tenderway.debrief;

/** A summary as a file. */
public record SummaryPaper(String fileName, byte[] pdf) {

    @Override
    public String toString() {
        return fileName;
    }
}
