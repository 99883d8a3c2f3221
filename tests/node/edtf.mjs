// Read EDTF strings (a JSON list in the file named) with the npm package edtf; write for each its
// first and last day, or "refused". An end that is open or unknown is "-".
import { readFileSync } from 'node:fs'
import edtf, { parse } from 'edtf'

const DAY = /^(-?\d+)-(\d\d)-(\d\d)T/

function day(milliseconds) {
  if (milliseconds === null || !Number.isFinite(milliseconds)) {
    return Number.isNaN(milliseconds) ? 'beyond' : '-'
  }
  const said = new Date(milliseconds).toISOString().replace(/^([+-])0*(\d{4,})/, '$1$2').replace('+', '')
  return DAY.exec(said)[0].slice(0, -1)
}

function read(text) {
  try {
    const date = edtf(parse(text))
    return `${day(date.min)} ${day(date.max)}`
  } catch {
    return 'refused'
  }
}

console.log(JSON.stringify(JSON.parse(readFileSync(process.argv[2], 'utf8')).map(read)))
