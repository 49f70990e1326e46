import mimeDb from 'mime-db';
import textExtensions from 'text-extensions';

/** Of drawings, mail, book-keeping and databases, and of programs: neither list has them. */
const OTHERS = (
  'fb2 azw3 cdr max sketch xd idml indd kra xcf flif icns bpg pes xmp sgn gpg alias blend fbx shp raf nef arw cr2 cr3 dng rw2 orf ' +
  'ape wv dsf voc ac3 ogm f4a f4b f4p parquet avro bak egg zipx lz kt ' +
  'dcm nii mat rdata sav dta pst accdb mdb db sqlite mdf ldf fdb 1cd cf cfe cfu epf erf dt ert mxl hwp hwpx et dps wps lbx btw msg oft ' +
  'gcode dst plt rvt rfa ifc dgn skp sldprt sldasm slddrw prt ipt iam f3d fcstd brd sch gbr drl kicad_pcb ' +
  'env lock url webloc part lnk lz4 zst tgz tbz txz ipa xapk aab appx msix whl vsix ' +
  'gadget inf1 ins inx isu job jse msc mst paf pif ps1 reg rgs sct shb shs u3p vbe vbscript ws wsf action app command osx workflow out'
).split(' ');

const KNOWN = new Set([
  ...Object.values(mimeDb).flatMap(({ extensions = [] }) => extensions),
  ...textExtensions,
  ...OTHERS,
]);

/** Whether programs know this extension, in lower case. A number is none: "nr.123" is the end of a name. */
export const isKnownExtension = (extension: string): boolean => KNOWN.has(extension) && !/^\d+$/.test(extension);
